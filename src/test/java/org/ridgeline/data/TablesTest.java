package org.ridgeline.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.ridgeline.Reference;

class TablesTest {
    @Test
    void diabetesIsThatOfTheReferenceToTheLastDigit() {
        JsonNode reference = Reference.read("c02_diabetes_data");
        Table table = Tables.diabetes();
        assertThat(table.rows()).isDeepEqualTo(Reference.rows(reference.get("X_raw")));
        assertThat(table.y()).containsExactly(Reference.numbers(reference.get("y")));
        assertThat(table.columns()).containsExactly("age", "sex", "bmi", "bp", "s1", "s2", "s3", "s4", "s5", "s6");
    }

    @Test
    void longleyHasSixteenYears() {
        Table table = Tables.longley();
        assertThat(table.rows()).hasDimensions(16, 6);
        assertThat(table.columns()).hasSize(6).contains("year");
        assertThat(table.rows()[0]).containsExactly(83, 234289, 2356, 1590, 107608, 1947);
        assertThat(table.y()[15]).isEqualTo(70551);
    }

    @Test
    void callersCannotChangeATable() {
        Tables.longley().rows()[0][0] = -1;
        Tables.longley().y()[0] = -1;
        assertThat(Tables.longley().rows()[0][0]).isEqualTo(83);
        assertThat(Tables.longley().y()[0]).isEqualTo(60323);
    }
}
