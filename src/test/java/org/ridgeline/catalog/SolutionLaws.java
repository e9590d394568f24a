package org.ridgeline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.figure.Landscape;

/** What holds for every solution of every technique, whatever was asked. */
public final class SolutionLaws {
    private final Technique<?, ?> technique;

    public SolutionLaws(Technique<?, ?> technique) {
        this.technique = technique;
    }

    public void hold(Solution<?> solution) {
        hold(solution.result());
        List<Landscape> landscapes = solution.landscapes();
        assertThat(landscapes).extracting(Landscape::parameter).containsExactlyElementsOf(technique.landscapes());
        landscapes.forEach(SolutionLaws::hold);
        new DrawingLaws(technique).hold(solution.drawing());
    }

    private void hold(Record result) {
        assertThat(result).isInstanceOf(technique.resultType());
        List<?> warnings = (List<?>) component(result, "warnings");
        assertThat(warnings).isNotNull();
        for (Object warning : warnings) {
            assertThat(((Warning) warning).code()).matches("[a-z]+(-[a-z]+)*");
            DrawingLaws.says(((Warning) warning).message());
        }
        present("result", result);
    }

    private static void hold(Landscape landscape) {
        assertThat(landscape.values()).isNotEmpty().isSorted().doesNotHaveDuplicates();
        assertThat(Arrays.stream(landscape.values()).allMatch(Double::isFinite)).isTrue();
        assertThat(landscape.curves()).isNotEmpty();
        assertThat(landscape.curves()).extracting(Landscape.Curve::name).doesNotHaveDuplicates();
        for (Landscape.Curve curve : landscape.curves()) {
            DrawingLaws.says(curve.label());
            assertThat(curve.values()).as(curve.name()).hasSameSizeAs(landscape.values());
        }
    }

    /** A number that is not finite can only be left out or stand in an array; only what may be absent may be null. */
    private static void present(String path, Object value) {
        switch (value) {
            case Double number -> assertThat(number).as(path).isFinite();
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    present(path + "[" + i + "]", list.get(i));
                }
            }
            case Record inner -> {
                for (RecordComponent component : inner.getClass().getRecordComponents()) {
                    Object part = component(inner, component.getName());
                    String name = path + "." + component.getName();
                    boolean mayBeAbsent = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                    assertThat(part != null || mayBeAbsent)
                            .as("%s is there", name)
                            .isTrue();
                    if (part != null) {
                        present(name, part);
                    }
                }
            }
            default -> assertThat(value).as(path).isNotNull();
        }
    }

    private static Object component(Record value, String name) {
        try {
            var accessor = value.getClass().getMethod(name);
            accessor.setAccessible(true);
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(value.getClass() + " has no " + name, e);
        }
    }
}
