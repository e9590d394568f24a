package org.ridgeline.technique.penaltygeometry;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Two weights, a quadratic loss and a ball: min ½(w−ŵ)ᵀA(w−ŵ) subject to g(w) ≤ radius, with
 * A = [[a, c·√(ab)], [c·√(ab), b]] of curvatures a, b and correlation c.
 *
 * <p>Where the ball holds the weights back, −∇loss = A(ŵ−w) lies in multiplier·∂g(w) (Karush, Kuhn and Tucker): the
 * multiplier is the price of radius, −d loss/d radius. Each ball has its own exact solution: the best point of four
 * segments for ‖w‖₁; the secular equation ‖(A+μI)⁻¹Aŵ‖ = radius for ‖w‖₂ (Moré and Sorensen 1983); and for the elastic
 * ball, whose penalised problem is solved by cases of signs, the multiplier at which g meets the radius.
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
        double pullX = xx * x + xy * y;
        double pullY = xy * x + yy * y;
        if (radius == 0) {
            double largest = Math.max(Math.abs(pullX), Math.abs(pullY));
            double multiplier =
                    switch (ball) {
                        case L1 -> largest;
                        case L2 -> Math.hypot(pullX, pullY);
                        case ELASTIC -> largest / l1Ratio;
                    };
            return described(ball, l1Ratio, 0, 0, multiplier, false);
        }
        return switch (ball) {
            case L1 -> onDiamond(radius);
            case L2 -> onCircle(radius, pullX, pullY);
            case ELASTIC -> onElastic(radius, l1Ratio, pullX, pullY);
        };
    }

    /** The optimum for each radius. */
    public List<Optimum> path(Ball ball, double[] radii, double l1Ratio) {
        return DoubleStream.of(radii).mapToObj(radius -> optimum(ball, radius, l1Ratio)).toList();
    }

    /** g. */
    public static double penalty(Ball ball, double l1Ratio, double x, double y) {
        return switch (ball) {
            case L1 -> Math.abs(x) + Math.abs(y);
            case L2 -> Math.hypot(x, y);
            case ELASTIC -> l1Ratio * (Math.abs(x) + Math.abs(y)) + (1 - l1Ratio) / 2 * (x * x + y * y);
        };
    }

    /** The best of the four edges; a minimum beyond an edge's end is the corner, exactly. */
    private Optimum onDiamond(double radius) {
        Optimum best = null;
        for (int signX = -1; signX <= 1; signX += 2) {
            for (int signY = -1; signY <= 1; signY += 2) {
                // w = (signX·(radius−t), signY·t), t in [0, radius]
                double slope = -gradient(signX * radius, 0)[0] * signX + gradient(signX * radius, 0)[1] * signY;
                double bend = xx - 2 * signX * signY * xy + yy;
                double t = Math.clamp(-slope / bend, 0, radius);
                double atX = t == radius ? 0 : signX * (radius - t);
                double atY = t == 0 ? 0 : signY * t;
                if (best == null || loss(atX, atY) < best.loss()) {
                    double[] gradient = gradient(atX, atY);
                    double multiplier = t == 0
                            ? -signX * gradient[0]
                            : t == radius ? -signY * gradient[1] : -(signX * gradient[0] + signY * gradient[1]) / 2;
                    best = described(Ball.L1, 1, atX, atY, multiplier, false);
                }
            }
        }
        return best;
    }

    /** Newton on 1/‖w(μ)‖ = 1/radius, which is nearly straight in μ; μ = multiplier/radius. */
    private Optimum onCircle(double radius, double pullX, double pullY) {
        double lower = 0;
        double upper = Math.hypot(pullX, pullY) / radius;
        double mu = 0;
        for (int step = 0; step < 100; step++) {
            double[] w = solve(mu, pullX, pullY);
            double size = Math.hypot(w[0], w[1]);
            if (size > radius) {
                lower = mu;
            } else {
                upper = mu;
            }
            double[] derivative = solve(mu, w[0], w[1]);
            double rate = (w[0] * derivative[0] + w[1] * derivative[1]) / (size * size);
            double next = mu + (size - radius) / (radius * rate);
            if (!(next >= lower && next <= upper)) {
                next = (lower + upper) / 2;
            }
            if (Math.abs(next - mu) <= Math.ulp(mu)) {
                break;
            }
            mu = next;
        }
        double[] w = solve(mu, pullX, pullY);
        return described(Ball.L2, 1, w[0], w[1], mu * radius, false);
    }

    /** (A+μI)⁻¹v. */
    private double[] solve(double mu, double vx, double vy) {
        double determinant = (xx + mu) * (yy + mu) - xy * xy;
        return new double[] {((yy + mu) * vx - xy * vy) / determinant, ((xx + mu) * vy - xy * vx) / determinant};
    }

    /** Halves the range of multipliers until no double lies between: g falls as the multiplier rises. */
    private Optimum onElastic(double radius, double l1Ratio, double pullX, double pullY) {
        double lower = 0;
        double upper = Math.max(
                l1Ratio > 0 ? Math.max(Math.abs(pullX), Math.abs(pullY)) / l1Ratio : 0,
                l1Ratio < 1 ? Math.hypot(pullX, pullY) / ((1 - l1Ratio) * reach(radius, l1Ratio, 1)) : 0);
        while (true) {
            double middle = lower + (upper - lower) / 2;
            if (middle <= lower || middle >= upper) {
                break;
            }
            double[] w = penalized(middle, l1Ratio, pullX, pullY);
            if (penalty(Ball.ELASTIC, l1Ratio, w[0], w[1]) > radius) {
                lower = middle;
            } else {
                upper = middle;
            }
        }
        double[] w = penalized(upper, l1Ratio, pullX, pullY);
        return described(Ball.ELASTIC, l1Ratio, w[0], w[1], upper, false);
    }

    /** The minimum of loss + multiplier·g for the elastic ball, by cases of signs. */
    private double[] penalized(double multiplier, double l1Ratio, double pullX, double pullY) {
        double ridge = multiplier * (1 - l1Ratio);
        double threshold = multiplier * l1Ratio;
        for (int signX = -1; signX <= 1; signX += 2) {
            for (int signY = -1; signY <= 1; signY += 2) {
                double[] w = solve(ridge, pullX - threshold * signX, pullY - threshold * signY);
                if (w[0] * signX > 0 && w[1] * signY > 0) {
                    return w;
                }
            }
        }
        double onlyX = Math.copySign(Math.max(Math.abs(pullX) - threshold, 0), pullX) / (xx + ridge);
        double onlyY = Math.copySign(Math.max(Math.abs(pullY) - threshold, 0), pullY) / (yy + ridge);
        // With one weight at zero, the minimum over the other decides; whichever gains more is the minimum over both.
        boolean alongX = onlyX * onlyX * (xx + ridge) >= onlyY * onlyY * (yy + ridge);
        return alongX ? new double[] {onlyX, 0} : new double[] {0, onlyY};
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
    private static double reach(double radius, double l1Ratio, double length) {
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
