package org.ridgeline.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgeline.data.Tables;
import org.ridgeline.numerics.Rows;

/** What the lesson of the Gaussian process claims beyond single numbers of a result. */
class ProcessLessonTest {
    private static final String ID = "gaussian-process";
    private static final MathContext THREE_DIGITS = new MathContext(3);
    private static final String SEVEN_POINTS =
            "&x=-4.55,-3.14,-2.69,-2.01,-0.49,3.85,4.32&y=0.91,0.05,-0.31,-1.16,-0.39,-0.52,-1.14";
    private static final String FORECAST = "dataset=carbon-dioxide&kernel=rbf%2Brbf*periodic%2Brbf&lengthScale2=80"
            + "&lengthScale3=1.5&lengthScale4=0.6&lengthScale=50&noiseVariance=0.06&samples=0&signalVariance2=7"
            + "&signalVariance4=0.2&signalVariance=2000";

    /** The place of the middle of 2021 in the figure. */
    private static final int MIDDLE_OF_2021 = 635;

    /** "± 0.583" and the like. @param place in the figure: 80 is x = 5, 104 is x = 7.1 */
    @ParameterizedTest
    @CsvSource({
        "noiseVariance=0.1, 80, 0.583",
        "band=observation&noiseVariance=0.1, 80, 0.851",
        "kernel=matern12, 104, 1.45",
        "kernel=matern32, 104, 0.999",
        "'', 104, 0.442"
    })
    void bandIsAsWideAsTheLessonSays(String state, int place, BigDecimal wide) {
        JsonNode band = mark(state, 0);
        assertThat(rounded((value(band, "upper", place) - value(band, "lower", place)) / 2))
                .isEqualByComparingTo(wide);
        assertThat(numbers()).contains(wide.toPlainString());
    }

    /** "It is seven times narrower, and none of it lies in the old one." */
    @Test
    void threeMoreFixesMoveTheBandOutOfItself() {
        JsonNode five = mark("", 0);
        JsonNode eight = mark("dataset=bicycle8", 0);
        assertThat(value(eight, "upper", 104)).isLessThan(value(five, "lower", 104));
        double narrower = (value(five, "upper", 104) - value(five, "lower", 104))
                / (value(eight, "upper", 104) - value(eight, "lower", 104));
        assertThat(Math.round(narrower)).isEqualTo(7);
    }

    /** "Half way round it is mirrored in the mean": the posterior's draws, and the prior's in zero. */
    @Test
    void drawsAreMirroredInTheMeanHalfWayRound() {
        JsonNode before = LessonNumbersTest.result(ID, "");
        JsonNode after = LessonNumbersTest.result(ID, "phase=180");
        for (int i = 0; i < 200; i++) {
            double middle = (before.at("/posteriorSamples/0/" + i).doubleValue()
                            + after.at("/posteriorSamples/0/" + i).doubleValue())
                    / 2;
            assertThat(middle).isEqualTo(before.at("/mean/" + i).doubleValue(), within(1e-6));
            assertThat(after.at("/priorSamples/0/" + i).doubleValue())
                    .isEqualTo(-before.at("/priorSamples/0/" + i).doubleValue(), within(1e-6));
        }
    }

    /** "The first is 3.64 times as probable"; seven other points prefer the shorter length scale "2.8 to 1". */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"dataset=bicycle8&explain=evidence&optimize=true | 3.64 | false", "seven | 2.8 | true"})
    void firstStoryIsSoManyTimesAsProbable(String state, BigDecimal times, boolean shorter) {
        JsonNode result = LessonNumbersTest.result(
                ID, state.equals("seven") ? "explain=evidence&optimize=true" + SEVEN_POINTS : state);
        assertThat(result.at("/optima").size()).isEqualTo(2);
        assertThat(rounded(Math.exp(result.at("/optima/0/logMarginalLikelihood").doubleValue()
                        - result.at("/optima/1/logMarginalLikelihood").doubleValue())))
                .isEqualByComparingTo(times);
        assertThat(result.at("/optima/0/hyperparameters/lengthScale").doubleValue()
                        < result.at("/optima/1/hyperparameters/lengthScale").doubleValue())
                .isEqualTo(shorter);
        assertThat(numbers()).contains(times.toPlainString());
    }

    /** "On a summit the misfit is always half the number of points." */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"dataset=bicycle8&optimize=true | 4", "seven | 3.5", "kernel=matern32&optimize=true | 2.5"})
    void misfitOnASummitIsHalfTheNumberOfPoints(String state, double half) {
        JsonNode result = LessonNumbersTest.result(ID, state.equals("seven") ? "optimize=true" + SEVEN_POINTS : state);
        assertThat(-result.at("/dataFit").doubleValue()).isEqualTo(half, within(1e-4));
    }

    /** The mean with a linear kernel whose height costs next to nothing is the line of ridge at a price of 1. */
    @Test
    void linearKernelDrawsTheLineOfRidge() {
        JsonNode process = LessonNumbersTest.result(ID, "biasVariance=1000000&kernel=linear&noiseVariance=1")
                .at("/mean");
        JsonNode ridge = LessonNumbersTest.result("ridge", "alphas=1&degree=1&x=0,2,5,8,10&y=0,2,3,1,4");
        double intercept = ridge.at("/fits/0/intercept").doubleValue();
        double slope = ridge.at("/fits/0/coefficients/0").doubleValue();
        assertThat(process.get(0).doubleValue()).isEqualTo(intercept, within(1e-5));
        assertThat(process.get(199).doubleValue()).isEqualTo(intercept + 10 * slope, within(1e-5));
    }

    /** "9 of its 24 eigenvalues are below zero; some weighted sum would have a variance of −1.5." */
    @Test
    void boxHasNegativeEigenvalues() {
        JsonNode drawing = LessonNumbersTest.drawing(ID, "explain=eigenvalues");
        assertThat(drawing.at("/figures/1/finding").textValue()).contains("9", "24", "−1.5");
        assertThat(numbers()).contains("9", "24", "−1.5");
    }

    /** "1.33 million for 200 points, a thousand times as many for 2000." */
    @ParameterizedTest
    @CsvSource({"200, 1", "2000, 1000"})
    void workGrowsWithTheCube(int points, int times) {
        String state = "dataset=wave&explain=cost&noiseVariance=0.04&points=" + points;
        JsonNode marks = LessonNumbersTest.drawing(ID, state).at("/figures/1/panels/0/marks");
        double work = marks.get(marks.size() - 1).at("/y/0").doubleValue();
        assertThat(rounded(work / times)).isEqualByComparingTo("1.33e6");
    }

    /**
     * "521 months", "a mean of 339.82 ppm", "397 ppm"; the measured mean of 416 ppm, "76 above", is outside the band of a
     * trend over 50 years and inside that over 20.
     */
    @Test
    void measuredCarbonDioxideLeavesTheForecast() {
        double[] measured = Tables.carbonDioxide().y();
        double mean = Rows.mean(measured);
        assertThat(measured).hasSize(521);
        assertThat(mean).isEqualTo(339.82, within(0.005));
        assertThat(Math.round(mean + value(mark(FORECAST, 2), "y", MIDDLE_OF_2021)))
                .isEqualTo(397);
        assertThat(Math.round(416 - mean)).isEqualTo(76);
        assertThat(value(mark(FORECAST, 0), "upper", MIDDLE_OF_2021)).isLessThan(416 - mean - 10);
        assertThat(value(mark(FORECAST, 0), "x", MIDDLE_OF_2021)).isEqualTo(2021.5, within(0.05));
        String sooner = FORECAST.replace("lengthScale=50", "lengthScale=20");
        assertThat(416 - mean)
                .isBetween(
                        value(mark(sooner, 0), "lower", MIDDLE_OF_2021),
                        value(mark(sooner, 0), "upper", MIDDLE_OF_2021));
    }

    private static JsonNode mark(String state, int number) {
        return LessonNumbersTest.drawing(ID, state).at("/figures/0/panels/0/marks/" + number);
    }

    private static double value(JsonNode mark, String name, int place) {
        JsonNode value = mark.at("/" + name + "/" + place);
        assertThat(value.isNumber()).isTrue();
        return value.doubleValue();
    }

    private static BigDecimal rounded(double value) {
        return new BigDecimal(value).round(THREE_DIGITS);
    }

    private static Set<String> numbers() {
        return new TreeSet<>(
                LessonsTest.numbers(new Lessons().find(ID, Locale.ENGLISH).orElseThrow()));
    }
}
