package org.ridgeline.technique.gpclassification;

import java.util.List;
import org.ridgeline.catalog.Checked;
import org.ridgeline.catalog.Choice;
import org.ridgeline.catalog.Control;
import org.ridgeline.catalog.Group;
import org.ridgeline.catalog.Seed;
import org.ridgeline.catalog.Whole;
import org.ridgeline.gaussian.KernelParameters;
import org.ridgeline.numerics.gaussian.Kernel;

/**
 * @param kernel the prior's covariance
 * @param dataset the example to make where there is no own data
 * @param samples how many points it has
 */
public record GpClassificationParameters(
        @Group KernelParameters kernel,
        @Choice("one-dimension") @Control(makesData = true) Example dataset,

        @Whole(min = 1, max = Evidence.MOST_POINTS, value = 40) @Control(from = 5, to = 120, step = 1, makesData = true)
        int samples,

        @Seed(8) @Control(makesData = true) long seed)
        implements Checked {

    /** A periodic part promises a covariance on a line only. */
    @Override
    public List<Complaint> complaints() {
        boolean fits =
                dataset == Example.ONE_DIMENSION || Kernel.of(kernel.kernel()).isCovarianceIn(2);
        return fits ? List.of() : List.of(new Complaint("kernel", kernel.kernel(), "violation.periodic", List.of()));
    }
}
