/* proper_words.c - words around a name, as they are written (proper.c). */
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
