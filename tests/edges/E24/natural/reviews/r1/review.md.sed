s/ Nobody spoke of neglect\.//
