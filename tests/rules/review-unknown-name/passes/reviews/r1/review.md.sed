s/^Several services visited\./Several services visited Quarry House Trust. Hope was low. "Nobody came," said the Health Visitor (see Section 47)./
