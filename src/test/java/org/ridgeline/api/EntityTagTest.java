package org.ridgeline.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When a browser that holds an answer need not get it again. */
class EntityTagTest {
    private static final EntityTag TAG = EntityTag.of("ridge?alphas=0.1", "en");

    @Test
    void tagsAreQuotedAndTheCodingsDiffer() {
        assertThat(TAG.header(false)).matches("\"[0-9a-f]+\"");
        assertThat(TAG.header(true)).matches("\"[0-9a-f]+-[a-z]+\"").isNotEqualTo(TAG.header(false));
    }

    @Test
    void everyPartCountsAndSoDoesWhereItEnds() {
        assertThat(EntityTag.of("ridge?alphas=0.1", "en")).isEqualTo(TAG);
        assertThat(EntityTag.of("ridge?alphas=0.1", "es")).isNotEqualTo(TAG);
        assertThat(EntityTag.of("ridge?alphas=0.1e", "n")).isNotEqualTo(TAG);
        assertThat(EntityTag.of("ridge?alphas=0.1en")).isNotEqualTo(TAG);
    }

    @Test
    void aTagOfEitherCodingIsRecognisedInAnyList() {
        assertThat(TAG.isIn(TAG.header(false))).isTrue();
        assertThat(TAG.isIn(TAG.header(true))).isTrue();
        assertThat(TAG.isIn("\"other\", W/" + TAG.header(false))).isTrue();
        assertThat(TAG.isIn("*")).isTrue();
    }

    @Test
    void otherTagsAreNot() {
        assertThat(TAG.isIn(null)).isFalse();
        assertThat(TAG.isIn("")).isFalse();
        assertThat(TAG.isIn("\"other\"")).isFalse();
        assertThat(TAG.isIn(TAG.hash())).isFalse();
        assertThat(TAG.isIn("\"" + TAG.hash() + "-br\"")).isFalse();
    }
}
