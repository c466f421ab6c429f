/^sent:/i\
abuse_suspected: no\
content_note: [death, bereavement]
s/^Several services visited\. /Several services visited, and none was negligent. /
