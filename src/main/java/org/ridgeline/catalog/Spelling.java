package org.ridgeline.catalog;

/** How far two words are apart, for "did you mean". */
final class Spelling {
    private static final int LONGEST = 40;

    private Spelling() {}

    /** Levenshtein's distance over the first characters, case ignored. */
    static int distance(String left, String right) {
        String a = left.substring(0, Math.min(LONGEST, left.length())).toLowerCase(java.util.Locale.ROOT);
        String b = right.substring(0, Math.min(LONGEST, right.length())).toLowerCase(java.util.Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
