package org.ridgeline.data;

import org.junit.jupiter.api.Test;

class ShowTest {
    @Test
    void show() throws Exception {
        for (ClassificationSet s : ClassificationSet.values()) {
            for (int k = 0; k < 2; k++) {
                long t = System.nanoTime();
                Classification c = Classification.of(s, 2000, 1);
                System.out.println(s + " " + c.train().size() + " " + c.test().size() + " " + c.hash() + " "
                        + c.subset() + " " + (System.nanoTime() - t) / 1e6 + " ms");
            }
            Classification c = Classification.of(s, 600, 1);
            if (s.isPlane() || s == ClassificationSet.SYNTHETIC) {
                StringBuilder b = new StringBuilder();
                for (int i = 0; i < c.train().size(); i++) {
                    int f = c.train().features();
                    b.append(c.train().inputs()[f * i])
                            .append(',')
                            .append(c.train().inputs()[f * i + 1])
                            .append(',')
                            .append(c.train().labels()[i])
                            .append('\n');
                }
                java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/show-" + s + ".csv"), b);
            }
        }
    }
}
