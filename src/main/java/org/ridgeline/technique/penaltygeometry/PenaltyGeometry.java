package org.ridgeline.technique.penaltygeometry;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Two weights, a quadratic loss and a ball: min ½(w−ŵ)ᵀA(w−ŵ) subject to g(w) ≤ radius, with
 * A = [[a, c·√(ab)], [c·√(ab), b]] of curvatures a, b and correlation c.
 *
 * <p>Where the ball holds the weights back, −∇loss = A(ŵ−w) lies in multiplier·∂g(w) (Karush, Kuhn and Tucker): the
 * multiplier is the price of radius, −d loss/d radius. {@link BoundaryOptimum} solves each ball exactly.
 */
public final class PenaltyGeometry {
    /** What the ball is made of. */
    public enum Ball {
        /** g = |x| + |y|. */
        L1,
        /** g = √(x² + y²). */
        L2,
        /** g = l1Ratio·(|x|+|y|) + ½(1−l1Ratio)·(x²+y²). */
        ELASTIC
    }

    private final double x;
    private final double y;
    private final double xx;
    private final double xy;
    private final double yy;

    /**
     * @param unconstrainedX ŵ, the minimum of the loss alone
     * @param unconstrainedY ŵ
     * @param curvatureX positive
     * @param curvatureY positive
     * @param correlation in (−1, 1)
     */
    public PenaltyGeometry(
            double unconstrainedX, double unconstrainedY, double curvatureX, double curvatureY, double correlation) {
        if (!(curvatureX > 0 && curvatureY > 0 && Math.abs(correlation) < 1)) {
            throw new IllegalArgumentException(
                    "The curvatures (%s, %s) must be positive and the correlation (%s) in (-1, 1)."
                            .formatted(curvatureX, curvatureY, correlation));
        }
        this.x = unconstrainedX;
        this.y = unconstrainedY;
        this.xx = curvatureX;
        this.yy = curvatureY;
        this.xy = correlation * Math.sqrt(curvatureX * curvatureY);
    }

    /** A. */
    public double[][] matrix() {
        return new double[][] {{xx, xy}, {xy, yy}};
    }

    public double loss(double atX, double atY) {
        double dx = atX - x;
        double dy = atY - y;
        return (xx * dx * dx + 2 * xy * dx * dy + yy * dy * dy) / 2;
    }

    /** ∇loss = A(w−ŵ). */
    public double[] gradient(double atX, double atY) {
        double dx = atX - x;
        double dy = atY - y;
        return new double[] {xx * dx + xy * dy, xy * dx + yy * dy};
    }

    /**
     * The best point inside the ball.
     *
     * @param multiplier 0 where slack; infinite only at radius 0 of a ball without corners (elastic with l1Ratio 0)
     * @param slack whether ŵ itself lies in the ball
     * @param penalty g(x, y)
     * @param stationarityResidual how far −∇loss is from multiplier·∂g, relative to ‖Aŵ‖: rounding, or something is wrong
     */
    public record Optimum(
            double x,
            double y,
            double multiplier,
            boolean slack,
            double loss,
            double penalty,
            double stationarityResidual) {}

    /** @param radius at least 0; @param l1Ratio in [0, 1], used by the elastic ball only */
    public Optimum optimum(Ball ball, double radius, double l1Ratio) {
        if (!(radius >= 0)) {
            throw new IllegalArgumentException("The radius (%s) must be at least 0.".formatted(radius));
        }
        if (penalty(ball, l1Ratio, x, y) <= radius) {
            return described(ball, l1Ratio, x, y, 0, true);
        }
        BoundaryOptimum boundary = new BoundaryOptimum(xx, xy, yy, x, y);
        double[] found = radius == 0
                ? boundary.atCentre(ball, l1Ratio)
                : switch (ball) {
                    case L1 -> boundary.onDiamond(radius);
                    case L2 -> boundary.onCircle(radius);
                    case ELASTIC -> boundary.onElastic(radius, l1Ratio);
                };
        return described(ball, l1Ratio, found[0], found[1], found[2], false);
    }

    /** The optimum for each radius. */
    public List<Optimum> path(Ball ball, double[] radii, double l1Ratio) {
        return DoubleStream.of(radii)
                .mapToObj(radius -> optimum(ball, radius, l1Ratio))
                .toList();
    }

    /** g. */
    public static double penalty(Ball ball, double l1Ratio, double x, double y) {
        return switch (ball) {
            case L1 -> Math.abs(x) + Math.abs(y);
            case L2 -> Math.hypot(x, y);
            case ELASTIC -> l1Ratio * (Math.abs(x) + Math.abs(y)) + (1 - l1Ratio) / 2 * (x * x + y * y);
        };
    }

    private Optimum described(Ball ball, double l1Ratio, double atX, double atY, double multiplier, boolean slack) {
        double[] gradient = gradient(atX, atY);
        double scale = Math.hypot(xx * x + xy * y, xy * x + yy * y);
        double size = Math.hypot(atX, atY);
        double residual;
        if (ball == Ball.L2 && size == 0) {
            residual = Math.max(0, Math.hypot(gradient[0], gradient[1]) - multiplier);
        } else {
            double corner = ball == Ball.L2 ? 0 : ball == Ball.L1 ? 1 : l1Ratio;
            double round = ball == Ball.L2 ? 1 / size : ball == Ball.L1 ? 0 : 1 - l1Ratio;
            residual = Math.max(
                    distance(-gradient[0], atX, multiplier * corner, multiplier * round),
                    distance(-gradient[1], atY, multiplier * corner, multiplier * round));
        }
        return new Optimum(
                atX,
                atY,
                multiplier,
                slack,
                loss(atX, atY),
                penalty(ball, l1Ratio, atX, atY),
                scale > 0 ? residual / scale : residual);
    }

    /** How far a slope is from corner·∂|w| + round·w. */
    private static double distance(double slope, double weight, double corner, double round) {
        return weight == 0
                ? Math.max(0, Math.abs(slope) - corner)
                : Math.abs(slope - Math.signum(weight) * corner - round * weight);
    }

    /** How far the elastic ball reaches in a direction of ‖u‖₂ = 1 with ‖u‖₁ = length. */
    static double reach(double radius, double l1Ratio, double length) {
        double linear = l1Ratio * length;
        return 2 * radius / (linear + Math.sqrt(linear * linear + 2 * (1 - l1Ratio) * radius));
    }

    /** Points of a closed line; the last is the first. */
    public record Outline(double[] x, double[] y) {}

    /** The ball's boundary from the positive x axis round. @param points at least 4, rounded up to a multiple of 4 */
    public static Outline boundary(Ball ball, double radius, double l1Ratio, int points) {
        int quarter = Math.max(1, (points + 3) / 4);
        Outline outline = new Outline(new double[4 * quarter + 1], new double[4 * quarter + 1]);
        for (int i = 0; i <= 4 * quarter; i++) {
            double angle = i * Math.PI / (2 * quarter);
            // The corners lie on the axes exactly.
            double cosine = i % (2 * quarter) == quarter ? 0 : Math.cos(angle);
            double sine = i % (2 * quarter) == 0 ? 0 : Math.sin(angle);
            double length = Math.abs(cosine) + Math.abs(sine);
            double distance =
                    switch (ball) {
                        case L1 -> radius / length;
                        case L2 -> radius;
                        case ELASTIC -> radius == 0 ? 0 : reach(radius, l1Ratio, length);
                    };
            outline.x[i] = distance * cosine;
            outline.y[i] = distance * sine;
        }
        return outline;
    }

    /** Where the loss has a value: ŵ + √(2·level)·L⁻ᵀu over the unit circle, with A = LLᵀ. */
    public Outline ellipse(double lossLevel, int points) {
        Outline outline = new Outline(new double[points + 1], new double[points + 1]);
        double size = Math.sqrt(2 * Math.max(lossLevel, 0));
        double rootX = Math.sqrt(xx);
        double below = xy / rootX;
        double rootY = Math.sqrt(yy - below * below);
        for (int i = 0; i <= points; i++) {
            double angle = 2 * Math.PI * (i % points) / points;
            double v = Math.sin(angle) / rootY;
            double u = (Math.cos(angle) - below * v) / rootX;
            outline.x[i] = x + size * u;
            outline.y[i] = y + size * v;
        }
        return outline;
    }
}
