package org.ridgeline.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ridgeline.catalog.Fingerprint;
import org.ridgeline.catalog.Words;

/** Laws that hold for the rows of every set. */
class ClassificationTest {
    @ParameterizedTest
    @EnumSource
    void moreRowsBeginWithTheSameOnes(ClassificationSet set) {
        Samples few = Classification.of(set, 37, 3).train();
        Samples many = Classification.of(set, 1000, 3).train();
        assertThat(few.size()).isEqualTo(37);
        assertThat(many.rows(0, 37).inputs()).isEqualTo(few.inputs());
        assertThat(many.rows(0, 37).labels()).isEqualTo(few.labels());
    }

    @ParameterizedTest
    @EnumSource
    void testRowsDoNotDependOnHowManyTrain(ClassificationSet set) {
        Samples few = Classification.of(set, 10, 3).test();
        Samples many = Classification.of(set, 1000, 3).test();
        assertThat(many.inputs()).isEqualTo(few.inputs());
        assertThat(many.labels()).isEqualTo(few.labels());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SYNTHETIC")
    void classesAreBalancedToWithinOne(ClassificationSet set) {
        for (int samples : new int[] {1, 7, 20, 333, 1000}) {
            Samples train = Classification.of(set, samples, 11).train();
            int[] counts = counts(train);
            int most = Arrays.stream(counts).max().orElseThrow();
            int least = Arrays.stream(counts).min().orElseThrow();
            assertThat(most - least).as("%s, %d rows", set, samples).isLessThanOrEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void hashTellsApartWhateverChangesARow(ClassificationSet set) {
        Set<String> hashes = new HashSet<>();
        hashes.add(Classification.of(set, 100, 1).hash());
        hashes.add(Classification.of(set, 101, 1).hash());
        hashes.add(Classification.of(set, 100, 2).hash());
        assertThat(hashes).hasSize(3).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        assertThat(Classification.of(set, 100, 1).hash()).isIn(hashes);
        assertThat(Classification.hash(set, 100, set.usualNoise(), 1)).isIn(hashes);
        boolean noisy = set.usualNoise() > 0;
        String noisier = Classification.hash(set, 100, set.usualNoise() + 0.01, 1);
        assertThat(hashes.contains(noisier)).isEqualTo(!noisy);
    }

    @ParameterizedTest
    @EnumSource
    void asMuchAsThereIsComesWhereMoreIsWanted(ClassificationSet set) {
        Classification all = Classification.of(set, 1_000_000, 5);
        int there =
                switch (set) {
                    case FASHION_MNIST -> all.subset() ? 2000 : 60_000;
                    case DIGITS -> 1352;
                    case SYNTHETIC -> 1400;
                    case MOONS, CIRCLES, SPIRALS, XOR -> 1_000_000;
                };
        assertThat(all.train().size()).isEqualTo(there);
        assertThat(all.hash()).isEqualTo(Classification.hash(set, 1_000_000, set.usualNoise(), 5));
    }

    /** Links promise these rows: seed 1, 50 of them, the usual noise. Of clothing it depends on what is at hand. */
    @ParameterizedTest
    @CsvSource({
        "DIGITS, 62fb0481e825d0b46200bb5250c611cd2650b563a361d0609e34381bba1c1a5a",
        "MOONS, 34d1a1109378e8e0b1362f079bd8759a2ef8d7f8d91d8f6c265754bbacd1b3da",
        "CIRCLES, dc0bacfe9e57ea626a19e0ebf37e82e23deb252cb07c0b1b6406ddce23156502",
        "SPIRALS, de42dc91ed126d136a07a9445c6ac86d7ffaf43754dc57a2edb8dfa1191ff169",
        "XOR, 7d69b785de6f73b9b997dbf84499901893086c65df74b6d92d91b594d733dd21",
        "SYNTHETIC, b3ae52697de7310e33f6325bf59e796b5b543b99f2fa50f12326b30f679f07a4",
    })
    void rowsOfSeedOneAreFixedForEver(ClassificationSet set, String hash) {
        assertThat(Classification.of(set, 50, 1).hash()).isEqualTo(hash);
    }

    @Test
    void clothingOfSeedOneIsFixedForEver() throws Exception {
        assertThat(Classification.ofClothing(Clothing.bundled(), 50, 1).hash()).isEqualTo(SUBSET);
        Clothing whole = Clothing.read(WholeFashionMnist.folder());
        Classification rows = Classification.ofClothing(whole, 50, 1);
        assertThat(rows.hash()).isEqualTo(WHOLE);
        // That hash names the files, not the rows chosen from them.
        assertThat(new Fingerprint().reals(rows.train().inputs()).hex()).isEqualTo(WHOLE_ROWS);
    }

    private static final String SUBSET = "b0537db4bf42ea09383f8e1aa4927c5001538bcbb2a8208ea2f64029a8b5acd4";
    private static final String WHOLE = "e0552c7d769c2748bbf1fa0339ce542b42dd27614b5e99f16baacb30c2eab617";
    private static final String WHOLE_ROWS = "1938eb8ce37a2aa6b1380a551d26ebc02c68bbfa2beea5930e67f4f2afd007fc";

    @ParameterizedTest
    @EnumSource
    void aSetKnowsItsShapeAndEveryClassHasANameOfItsOwn(ClassificationSet set) {
        Samples train = Classification.of(set, 1, 1).train();
        int classes = train.classes();
        assertThat(set.classes()).isEqualTo(classes);
        assertThat(set.features()).isEqualTo(train.features());
        for (String language : Words.LANGUAGES) {
            Words words = Words.of(language, Words.COMMON);
            Set<String> names = new HashSet<>();
            for (int label = 0; label < classes; label++) {
                names.add(set.className(label, words));
            }
            assertThat(names).hasSize(classes);
            assertThat(words.has("choice.dataset." + set.wire())).isTrue();
        }
    }

    @Test
    void noTrainingRowsAreRefused() {
        assertThatThrownBy(() -> Classification.of(ClassificationSet.MOONS, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("samples (0)");
    }

    private static int[] counts(Samples samples) {
        int[] counts = new int[samples.classes()];
        for (int label : samples.labels()) {
            counts[label]++;
        }
        return counts;
    }
}
