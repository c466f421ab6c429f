import java.io.FileInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Judges each file by veraPDF's rules of PDF/UA-1; 1 when one fails. */
public class CheckUA {
	private static boolean passes(String path) throws Exception {
		try (InputStream in = new FileInputStream(path);
		    PDFAParser parser = Foundries.defaultInstance()
		    .createParser(in, PDFAFlavour.PDFUA_1);
		    PDFAValidator validator = Foundries.defaultInstance()
		    .createValidator(PDFAFlavour.PDFUA_1, false)) {
			ValidationResult result = validator.validate(parser);
			Map<String, Integer> failed = new TreeMap<>();

			for (TestAssertion one : result.getTestAssertions())
				if (one.getStatus() == TestAssertion.Status.FAILED)
					failed.merge(one.getRuleId().getClause() + "-"
					    + one.getRuleId().getTestNumber(), 1,
					    Integer::sum);
			System.out.println((result.isCompliant() ? "pass " : "FAIL ")
			    + path + (failed.isEmpty() ? "" : " " + failed));
			return result.isCompliant();
		}
	}

	public static void main(String[] paths) throws Exception {
		boolean good = true;

		VeraGreenfieldFoundryProvider.initialise();
		for (String path : paths)
			good &= passes(path);
		System.exit(good ? 0 : 1);
	}
}
