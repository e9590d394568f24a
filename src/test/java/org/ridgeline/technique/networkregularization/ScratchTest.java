package org.ridgeline.technique.networkregularization;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.ridgeline.catalog.*;
import org.ridgeline.figure.*;

class ScratchTest {
    @Test
    void print() throws Exception {
        var t = new NetworkRegularizationTechnique();
        Words w = Words.of("en", t.id());
        for (String q : System.getenv("Q").split(";")) {
            long a = System.nanoTime();
            var e = new Experiment<>(t.parameters().fromQuery(QueryString.parse(q), w), OwnData.NONE, w);
            var s = (NetworkRegularizationSolution) t.solve(e);
            System.out.println("== " + q + "  s " + (System.nanoTime() - a) / 1e9);
            for (var arm : s.arms())
                System.out.println(arm.penalty() + " λ" + arm.lambda() + " ln" + arm.labelNoise() + " "
                        + arm.augmentation() + " " + arm.trainingRows() + " best " + arm.bestEpoch() + " stop "
                        + arm.stoppedEpoch() + " over " + arm.overfittingSince() + " div " + arm.divergedAtStep()
                        + " val@best " + (arm.bestEpoch() == null ? null : arm.validationLoss()[arm.bestEpoch()])
                        + " val@end " + arm.validationLoss()[arm.validationLoss().length - 1] + " train@end "
                        + arm.trainLoss()[arm.trainLoss().length - 1] + " price "
                        + arm.penaltyValue()[arm.penaltyValue().length - 1] + " testacc@end "
                        + arm.testAccuracy()[arm.testAccuracy().length - 1] + " sp "
                        + Arrays.toString(Arrays.stream(arm.sparsity())
                                .mapToDouble(x -> x[x.length - 1])
                                .toArray()) + " norms "
                        + Arrays.toString(Arrays.stream(arm.norms())
                                .mapToDouble(x -> x[x.length - 1])
                                .toArray()) + " closing "
                        + (arm.closing() == null
                                ? null
                                : arm.closing().epoch() + " val "
                                        + arm.closing().validationLoss() + " test "
                                        + arm.closing().testLoss() + " acc "
                                        + arm.closing().testAccuracy()));
            Drawing d = s.drawing();
            for (Figure f : d.figures()) {
                System.out.println("  " + f.name() + ": " + f.finding());
                if (f.findings() != null)
                    System.out.println("     0: " + f.findings().getFirst() + " | mid: "
                            + f.findings().get(f.findings().size() / 2));
            }
            var m = new com.fasterxml.jackson.databind.ObjectMapper();
            System.out.println(
                    "  result bytes " + m.writeValueAsString(s.result()).length());
            for (Figure f : d.figures())
                System.out.println(
                        "   " + f.name() + " " + m.writeValueAsString(f).length());
        }
    }
}
