/* proper_words.c - words around a name, as they are written (proper.c, named_words.c). */
#include "check/proper_words.h"

/* As they are written: a name follows. */
const char *const proper_titles[] = { "Mr", "mr", "Mrs", "mrs", "Ms", "Miss",
	"Mx", "Dr", "dr", "Prof", "Cllr", "cllr", "PC", "DS", "DC", "DI",
	"Sgt", "Rev", "Nurse", "Nana", "Nan", "Nanna", "Auntie", "Aunty",
	"Aunt", "Uncle", "Baby", "Grandma", "Granny", "Gran", "Grandad",
	"Grandpa", NULL };

/* A title before one of these stood alone: Nana said, the PC who came. */
const char *const proper_plain_words[] = { "a", "an", "and", "are", "as",
	"asked", "at", "be", "been", "but", "by", "came", "can", "could",
	"did", "do", "does", "felt", "for", "from", "gave", "had", "has",
	"have", "he", "her", "his", "if", "in", "is", "it", "kept", "knew",
	"lived", "may", "might", "must", "not", "of", "on", "or", "said",
	"saw", "says", "she", "should", "so", "spoke", "tells", "that", "the",
	"their", "then", "they", "thought", "to", "told", "took", "wanted",
	"was", "went", "were", "when", "which", "while", "who", "whose",
	"will", "with", "would", NULL };

/* A number or one letter behind them belongs to them. */
const char *const proper_labels[] = { "Action", "Actions", "Adult", "Adults",
	"Annex", "Appendix", "Appendices", "Article", "Articles", "Aunt",
	"Baby", "Box", "Brother", "Carer", "Case", "Chapter", "Chapters",
	"Child", "Children", "Class", "Clinician", "Cousin", "Doctor", "Family",
	"Father", "Figure", "Figures", "Finding", "Findings", "Friend", "Goal",
	"Grade", "Grandfather", "Grandmother", "Grandparent", "Group", "Home",
	"Hospital", "Hypothesis", "Learning", "Level", "Levels", "Line", "Mother", "Nurse",
	"Nursery", "Objective", "Officer", "Option", "Options", "Outcome",
	"Page", "Pages", "Panel", "Paragraph", "Paragraphs", "Parent", "Part",
	"Parts", "Partner", "Person", "Phase", "Plan", "Point", "Police",
	"Practitioner", "Principle", "Priority", "Professional", "Question",
	"Questions", "Recommendation", "Recommendations", "Regulation",
	"Regulations", "Room", "Rule", "Schedule", "School", "Section",
	"Sections", "Service", "Sibling", "Siblings", "Sister", "Stage",
	"Stages", "Standard", "Standards", "Step", "Steps", "Surgery", "Table",
	"Tables", "Teacher", "Team", "Theme", "Themes", "Tier", "Trust",
	"Type", "Uncle", "Version", "Visitor", "Volume", "Ward", "Week",
	"Witness", "Worker", "Year", "Years", NULL };

/* Sections 17 and 47. */
const char *const proper_between_numbers[] = { "and", "or", "to", NULL };

/* A dot behind them ends no sentence. */
const char *const proper_shortened[] = { "Mr", "Mrs", "Ms", "Dr", "St", "Prof",
	"Rev", "vs", "cf", "e", "g", "i", NULL };

/* Names that stand for nothing else at the beginning of a sentence. */
const char *const named_given[] = { "abbey", "ace", "angel", "archer", "barb",
	"basil", "biddy", "bill", "billy", "blaze", "bob", "bobby", "bonnie",
	"brad", "bray", "buck", "bud", "buddy", "bunny", "buster", "carmine",
	"chad", "chase", "chuck", "clement", "cliff", "colleen", "curt",
	"daisy", "dale", "dean", "debs", "derrick", "destiny", "dick", "dirk",
	"dolly", "don", "dotty", "drew", "dusty", "earl", "eve", "fanny",
	"fern", "flora", "frank", "gable", "garland", "gene", "gill", "glen",
	"grant", "griffin", "guy", "hank", "hardy", "harry", "hazel", "heather",
	"hector", "herb", "holly", "homer", "hunter", "iris", "ivy", "jack",
	"jade", "jasmine", "jasper", "jay", "jewel", "jimmy", "jock", "john",
	"josh", "ken", "kit", "kitty", "lance", "lark", "laurel", "lea", "lee",
	"lilac", "lily", "marina", "mark", "marlin", "martin", "matt", "max",
	"meg", "melody", "mickey", "mike", "miles", "minty", "misty", "moll",
	"myrtle", "nick", "norm", "nova", "olive", "opal", "paddy", "pansy",
	"pat", "patsy", "patty", "peg", "penny", "pepper", "peter", "phoebe",
	"phoenix", "piers", "pip", "piper", "pippin", "pixie", "poppy",
	"porter", "randy", "ray", "rebel", "reed", "rick", "river",
	"rob", "robin", "rocky", "rod", "roger", "rose", "rosemary", "rowan",
	"ruby", "rusty", "sally", "sandy", "scarlet", "scout", "sherry",
	"sonny", "sorrel", "star", "stew", "storm", "sue", "sunny", "tab",
	"tad", "tanner", "terry", "tiger", "tom", "tony", "topaz", "troy",
	"tucker", "valentine", "victor", "viola", "violet", "warren", "will",
	"willow", "woody", "wren" };
const size_t named_given_count = sizeof named_given / sizeof named_given[0];

/* Names that do: Hope was lost. */
const char *const named_things[] = { "amber", "art", "ash", "autumn", "blossom",
	"blue", "brandy", "candy", "chance", "charity", "clay", "coral",
	"crystal", "dawn", "dream", "ebony", "faith", "felicity", "ginger",
	"grace", "harmony", "haven", "heath", "honey", "hope", "ivory", "jet",
	"joy", "justice", "liberty", "love", "lyric", "mercy", "noble",
	"patience", "peace", "pearl", "precious", "prince", "princess",
	"prudence", "rain", "rainbow", "raven", "royal", "saffron", "sage",
	"serenity", "sky", "snow", "spring", "sterling", "story", "summer",
	"sunshine", "treasure", "trinity", "true", "unity", "verity", "winter" };
const size_t named_things_count = sizeof named_things / sizeof named_things[0];

/* Words that Debian's list has with a capital, and reviews at the beginning. */
const char *const named_nobody[] = { "act", "april", "august", "baptist",
	"begin", "best", "bible", "black", "born", "catholic", "century",
	"church", "closure", "communist", "congress", "constable", "continent",
	"crown", "doctor", "earth", "east", "establishment", "father", "friday",
	"good", "google", "house", "independence", "innocent", "internet",
	"job", "junior", "jury", "led", "left", "little", "lord", "major",
	"male", "man", "march", "mass", "master", "may", "media", "midland",
	"miss", "mister", "monday", "more", "mosaic", "nation", "north",
	"northeast", "northwest", "november", "now", "october", "oriental",
	"page", "parliament", "polish", "pope", "post", "president", "prof",
	"protestant", "rather", "reading", "representative", "reverend",
	"right", "saturday", "secretariat", "secretary", "senate", "senator",
	"senior", "sept", "sergeant", "set", "sister", "south", "southeast",
	"southwest", "sunday", "target", "tell", "then", "treasury", "truth",
	"twitter", "union", "visa", "well", "west", "white", "who", "workman",
	"yahoo", "young" };
const size_t named_nobody_count = sizeof named_nobody / sizeof named_nobody[0];

/* What nobody but a person does. */
const char *const named_says[] = { "absconded", "admits", "admitted", "agreed",
	"alleged", "answered", "apologised", "argued", "ate", "attended",
	"believed", "believes", "bit", "claimed", "complained", "confided",
	"cried", "denied", "denies", "described", "disagreed", "disclosed",
	"drank", "emailed", "explained", "explains", "feared", "feels", "felt",
	"hated", "hates", "hit", "hoped", "hugged", "insisted", "kicked",
	"knew", "knows", "laughed", "liked", "likes", "lived", "lives", "loved",
	"loves", "married", "messaged", "met", "overheard", "phoned", "punched",
	"rang", "recalled", "refused", "remembered", "remembers", "replied",
	"reported", "retracted", "rings", "said", "says", "screamed", "shouted",
	"slapped", "slept", "smiled", "smoked", "smokes", "speaks", "spoke",
	"stated", "swore", "talked", "tells", "texted", "thinks", "thought",
	"threatened", "told", "visited", "visits", "wanted", "wants",
	"wondered", "worried", NULL };

/* The same behind "had", "did" and "would". */
const char *const named_says_after[] = { "admit", "agree", "attend", "believe",
	"cry", "deny", "disclose", "drink", "eat", "eaten", "explain", "feel",
	"hurt", "know", "like", "live", "phone", "refuse", "ring", "rung",
	"say", "sleep", "smoke", "speak", "spoken", "stay", "talk", "tell",
	"think", "visit", "want", NULL };

/* What a thing may do as well. */
const char *const named_does[] = { "appeared", "arrived", "asked", "asks",
	"became", "began", "brought", "called", "came", "changed", "cries",
	"did", "does", "fell", "found", "gave", "goes", "got", "grew", "had",
	"has", "heard", "helped", "is", "kept", "lay", "left", "lost", "made",
	"moved", "needed", "needs", "presented", "ran", "returned", "sat",
	"saw", "seemed", "started", "stayed", "stood", "stopped", "struggled",
	"took", "tried", "turned", "used", "uses", "was", "weighed", "weighs",
	"went", "worked", "wrote", NULL };

/* Behind these the verb follows. */
const char *const named_helps[] = { "could", "couldn", "did", "didn", "does",
	"doesn", "had", "hadn", "has", "hasn", "might", "never", "should",
	"won", "would", "wouldn", NULL };

/* Between the name and the verb. */
const char *const named_between[] = { "again", "also", "always", "clearly",
	"eventually", "finally", "first", "frequently", "herself", "himself",
	"initially", "just", "later", "never", "not", "occasionally", "often",
	"once", "only", "openly", "recently", "regularly", "repeatedly",
	"sometimes", "soon", "still", "t", "then", "to", "usually", NULL };

/* What is done to people follows. */
const char *const named_is[] = { "been", "is", "isn", "was", "wasn", NULL };

/* What is said or done of people alone. */
const char *const named_done[] = { "admitted", "afraid", "aged", "angry",
	"arrested", "asked", "bailed", "born", "charged", "convicted",
	"discharged", "drinking", "drunk", "excluded", "fostered", "frightened",
	"homeless", "interviewed", "living", "placed", "pregnant", "removed",
	"scared", "sentenced", "smoking", "spoken", "staying", "tearful",
	"told", "unwell", "upset", "using", "visited", NULL };

/* Faith's mother; but hope's end. */
const char *const named_whose[] = { "aunt", "bedroom", "behaviour", "brother",
	"carer", "carers", "dad", "death", "father", "grandmother",
	"grandparents", "home", "mother", "mum", "nan", "nursery", "parents",
	"partner", "placement", "school", "sister", "social", "stepfather",
	"teacher", "uncle", "weight", "worker", NULL };

/* Hope, who was ill. */
const char *const named_who[] = { "aged", "who", "whose", NULL };

/* Mark, the father; Sue and her partner. */
const char *const named_beside[] = { "a", "an", "aunt", "brother", "dad", "father",
	"gran", "grandad", "her", "his", "hv", "mother", "mum", "nan",
	"partner", "sister", "sw", "the", "then", "uncle", NULL };

/* Mark to ring the surgery: so actions are handed out. */
const char *const named_tasks[] = { "arrange", "ask", "attend", "book", "call",
	"chase", "check", "complete", "contact", "discuss", "email",
	"let", "meet", "phone", "refer", "ring", "send", "share", "speak",
	"take", "tell", "update", "visit", "write", NULL };
