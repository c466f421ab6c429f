import org.verapdf.cli.VeraPdfCli;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;

/** The command line of veraPDF with its own parser, as its installer has it. */
public class VeraPDF {
	public static void main(String[] arguments) throws Exception {
		VeraGreenfieldFoundryProvider.initialise();
		VeraPdfCli.main(arguments);
	}
}
