#include "registers/words.h"

#include <string.h>

/* Words with a space before and behind each. */
static const char *const lists[] = {
	[WORDS_ORDINARY] =
	    " abbey ace amber angel archer ash art autumn bailey baker ball "
	    "banks barber barker basil bath bean bear beck bell berry bill "
	    "bird bishop black blake blessing bliss bloom blue bob bolt bond "
	    "booth bow bowman box boy brand bridge bridges bright brook "
	    "brooks brown buck bull burn burns bush butcher butler butter "
	    "cane cannon carpenter carter cash castle chance chandler chase "
	    "chastity cherry child clay cliff cloud coal cole coles colt "
	    "cook cookson cooper coral cross crystal curry cutter daisy dale "
	    "dawn day dean destiny dick dolly dove draper drew driver drum "
	    "duke dusty dyer ebony eden ember england faith farmer fern field "
	    "fields finch fisher flint flora flower flowers ford forest "
	    "foster fountain fox foxes francs frank frost gale garden gardener "
	    "gardner gene ginger glass glen gold golden good goodman grace "
	    "grant gray grave graves gray green grey grove guy hall hand "
	    "harbour hardy harmony harper hart harvest haven hawk hay hazel "
	    "head heart heath heather hill hills holly home honey honor honour "
	    "hood hook hope house hunt hunter iris ivory ivy jack jade jam "
	    "jasmine jasper jay jet jewel joy judge justice kay keen key kind "
	    "king kit kitty knight lad lake lamb lance land lane lark laurel "
	    "law lee leaf lily little lock london long love lovely lowe luck "
	    "lucky lyric major malt mark marks marsh marshal marshall martin "
	    "mason mast master masters may meadow meadows melody mercy merry "
	    "mike mile miles mill miller mills mist mole moon moor moore more "
	    "moss mountain myrtle nash neat needle nick noble noon north oak "
	    "oakes ocean olive opal orchard page palm pansy park parker parks "
	    "parsons pat patience peace peach peak pearl penny pepper perry "
	    "pet piper plant pole pond poole pope poppy porter potter power "
	    "precious price pride prince prior promise prosper prudence pugh "
	    "queen ray read reed reeve reeves rest rice rich ridge ring river "
	    "rivers rob robin rock rod rose rosemary rowan ruby rush russet "
	    "rusty sage sailor saint sand sandy sapphire savage scarlet sea "
	    "self serenity seymour shade shadow sharp shaw shepherd short "
	    "silver singer sky skip skipper slater sky small smart smith snow "
	    "south spark sparks speed spencer spring star steel stern stone "
	    "stones storm strange street strong sue summer summers sunny swan "
	    "swift tailor tanner taylor temple tiger time topaz town treasure "
	    "trinity true tucker turner unity vale valentine victor victory "
	    "violet virtue wade walker wall waller walls ward warden waters "
	    "weaver webb welcome wells west wheat wheeler white wild will "
	    "willow winter winters wise wolf wood woods worth wren wright "
	    "york young zeal hare rook pike trout salmon bass herring april "
	    "august june monday friday sunday tuesday easter noel season "
	    "willows elms oaks firs limes beeches cedars ",
	[WORDS_CALENDAR] =
	    " april august june july may march january february september "
	    "october november december monday tuesday wednesday thursday "
	    "friday saturday sunday easter noel spring summer autumn winter ",
	[WORDS_HONORIFIC] = " mr mrs ms miss mx dr master mister missus ",
	[WORDS_ABBREVIATED] = " mr mrs ms mx dr ",
	[WORDS_FAMILIAR] =
	    " baby nana nan nanna granny gran grandma grandad grandpa auntie "
	    "aunt aunty uncle pc ds dc dci di cllr councillor nurse sister "
	    "professor prof rev reverend father mum mummy dad daddy little ",
	[WORDS_KIN] =
	    " sister brother mother father son daughter cousin friend child "
	    "baby boy girl aunt uncle partner husband wife twin neighbour "
	    "called named told asked met saw visited mum dad stepfather "
	    "stepmother stepson stepdaughter grandmother grandfather niece "
	    "nephew with for ",
	[WORDS_SPEAKING] =
	    " said says told tells asked asks felt feels thought thinks wanted "
	    "wants went lived lives moved stayed reported described disclosed "
	    "loved likes liked loves cried ran slept ate played attended spoke "
	    "knew knows explained remembered refused missed came left died "
	    "rang rings phoned texted visited denied ",
	[WORDS_BEING] =
	    " was is had has did does would could also who whose never always "
	    "often sometimes became seemed appeared lay sat stood ",
	[WORDS_TELLING] =
	    " said says told rang phoned texted visited disclosed denied ",
	[WORDS_CALLING] =
	    " mum mummy dad daddy brother sister nan nana granny gran grandad "
	    "uncle auntie aunty aunt stepdad stepmum stepfather stepmother "
	    "boyfriend girlfriend called named nicknamed ",
	[WORDS_BEFORE_NOUN] =
	    " a an the this that his her their my our your no any some each "
	    "every its one of little such with in to ",
	[WORDS_MODAL] = " will may can might ",
	[WORDS_PLAIN] =
	    " she he they it her his him its we you us our all one both some "
	    "any each and then than this that these those there here who "
	    "what when where while why how many most more much few such none "
	    "but for nor not now two the an are was has had per pre mid off "
	    "out even ever else care part past path plan park case post ten "
	    "can may will would over under team work ",
	[WORDS_DATING] =
	    " in by since until till during of from last next early late mid "
	    "this each every on before after between through to and or the a "
	    "an throughout around per ",
	[WORDS_PARTICLE] =
	    " van von der den de del della di da dos das du la le al el bin "
	    "ibn abu ben ap ab fitz mac mc ni nic ui o st saint the of and y ",
	[WORDS_ROLE] =
	    " mother father parent parents child children baby infant toddler "
	    "boy girl sibling siblings brother sister half step stepfather "
	    "stepmother stepbrother stepsister stepparent grandmother "
	    "grandfather grandparent grandparents maternal paternal aunt uncle "
	    "cousin carer carers foster adult young person partner husband "
	    "wife mum dad friend neighbour family member professional worker "
	    "practitioner teacher nurse doctor officer older younger elder "
	    "eldest youngest first second third twin the a an of s and ",
	[WORDS_ADULT] =
	    " mother father parent parents stepfather stepmother stepparent "
	    "grandmother grandfather grandparent grandparents aunt uncle carer "
	    "carers adult partner husband wife mum dad professional worker "
	    "practitioner teacher nurse doctor officer head chair reviewer ",
	[WORDS_CHILD] =
	    " child children baby infant toddler sibling siblings twin brother "
	    "sister stepbrother stepsister boy girl son daughter pupil ",
	[WORDS_SEX] =
	    " boy girl son daughter brother sister stepbrother stepsister "
	    "stepson stepdaughter nephew niece mother father mum dad "
	    "stepmother stepfather grandmother grandfather aunt uncle husband "
	    "wife man woman lad ",
	[WORDS_PLACE] =
	    " school primary secondary junior infant infants high grammar "
	    "academy nursery playgroup college sixth form university church "
	    "chapel mosque temple gurdwara synagogue hall house home homes "
	    "hostel hospital infirmary surgery practice medical centre center "
	    "clinic health community family children childrens general royal "
	    "royal saint upper lower north south east west central new old "
	    "great little road street lane avenue close drive court crescent "
	    "place terrace gardens grove park green hill square farm estate "
	    "village town city flat unit team service services agency limited "
	    "trust group company shop club leisure library station partnership "
	    "mental young people first specialist special residential foster "
	    "care unit day after nursing the and for ",
	[WORDS_LETTERED] =
	    " adult parent mother father stepfather stepmother grandmother "
	    "grandfather carer person family mum dad aunt uncle partner worker "
	    "teacher officer subject ",
	[WORDS_LETTERED_CHILD] =
	    " child baby infant toddler twin sibling boy girl brother sister "
	    "pupil student ",
	[WORDS_SERVICE] =
	    " board council court courts early england english wales welsh "
	    "scotland ireland britain british european health heath service "
	    "services trust care carers police panel review reviews report "
	    "school schools social section executive practice annual learning "
	    "local national lead leads leeds mental named ofsted primary "
	    "probation housing signs safety graded profile think family every "
	    "matters stage level level department office centre center team "
	    "teams public private state crown bill acts article chapter table "
	    "figure annex working together children childs mother mothers "
	    "father fathers other others partner partners agency agencies "
	    "chair deputy group groups plan plans right rights voice notice "
	    "guide policy code codes child hidden harm harms notes north "
	    "south eastern western under within after about these those their "
	    "there where which while since still never every could would "
	    "should being given among again three seven eight first third "
	    "fifth sixth ninth tenth white black asian roman islam muslim "
	    "christ hindu jewish sikh polish irish french german spanish "
	    "urdu arabic chinese italian latin ",
	[WORDS_TINY] =
	    " am an as at be by do go he if in is it me my no of on or so to "
	    "up us we ",
	[WORDS_ACRONYM] =
	    " am dc dci di ds ec eu gp hr id ii iii iv ix it la mp nhs ok pc "
	    "pm tv uk un us vi vii xi ",
};

bool
word_is_listed(enum word_list list, const unsigned char *symbols, size_t count)
{
	const char *at = lists[list];

	while (*++at != '\0') {
		const char *end = strchr(at, ' ');
		size_t i = 0;

		if ((size_t)(end - at) == count) {
			while (i < count && at[i] - 'a' == symbols[i])
				i++;
			if (i == count)
				return true;
		}
		at = end;
	}
	return false;
}
