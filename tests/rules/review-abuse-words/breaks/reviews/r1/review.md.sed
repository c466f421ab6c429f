/^sent:/i\
abuse_suspected: no\
content_note: [death, neglect]
s/^Several services visited\. /Several services visited, and none wrote Neglect. /
