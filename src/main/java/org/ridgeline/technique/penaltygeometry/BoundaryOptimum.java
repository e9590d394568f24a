package org.ridgeline.technique.penaltygeometry;

import java.util.Objects;
import org.ridgeline.technique.penaltygeometry.PenaltyGeometry.Ball;

/**
 * The best point of a ball that does not hold ŵ: w minimises ½(w−ŵ)ᵀA(w−ŵ) subject to g(w) = radius. Answers are
 * {x, y, multiplier}.
 *
 * <p>Each ball has its own exact solution: the best point of four segments for ‖w‖₁; the secular equation
 * ‖(A+μI)⁻¹Aŵ‖ = radius for ‖w‖₂ (Moré and Sorensen 1983); and for the elastic ball, whose penalised problem is solved
 * by cases of signs, the multiplier at which g meets the radius.
 */
final class BoundaryOptimum {
    private final double xx;
    private final double xy;
    private final double yy;
    private final double x;
    private final double y;
    /** Aŵ: −∇loss at the centre of the ball. */
    private final double pullX;

    private final double pullY;

    BoundaryOptimum(double xx, double xy, double yy, double x, double y) {
        this.xx = xx;
        this.xy = xy;
        this.yy = yy;
        this.x = x;
        this.y = y;
        this.pullX = pull(0, 0)[0];
        this.pullY = pull(0, 0)[1];
    }

    /** −∇loss = A(ŵ−w). */
    private double[] pull(double atX, double atY) {
        return new double[] {xx * (x - atX) + xy * (y - atY), xy * (x - atX) + yy * (y - atY)};
    }

    /** A ball of radius 0 is a point; the multiplier is the least whose subdifferential there holds the pull. */
    double[] atCentre(Ball ball, double l1Ratio) {
        double largest = Math.max(Math.abs(pullX), Math.abs(pullY));
        double multiplier =
                switch (ball) {
                    case L1 -> largest;
                    case L2 -> Math.hypot(pullX, pullY);
                    case ELASTIC -> largest / l1Ratio;
                };
        return new double[] {0, 0, multiplier};
    }

    /** The best of the four edges; a minimum beyond an edge's end is the corner, exactly. */
    double[] onDiamond(double radius) {
        double[] best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int signX = -1; signX <= 1; signX += 2) {
            for (int signY = -1; signY <= 1; signY += 2) {
                // w = (signX·(radius−t), signY·t), t in [0, radius]
                double slope = signX * pull(signX * radius, 0)[0] - signY * pull(signX * radius, 0)[1];
                double bend = xx - 2 * signX * signY * xy + yy;
                double t = Math.clamp(-slope / bend, 0, radius);
                double atX = t == radius ? 0 : signX * (radius - t);
                double atY = t == 0 ? 0 : signY * t;
                double[] pull = pull(atX, atY);
                double loss = ((x - atX) * pull[0] + (y - atY) * pull[1]) / 2;
                if (loss < least) {
                    least = loss;
                    double multiplier = t == 0
                            ? signX * pull[0]
                            : t == radius ? signY * pull[1] : (signX * pull[0] + signY * pull[1]) / 2;
                    best = new double[] {atX, atY, multiplier};
                }
            }
        }
        return Objects.requireNonNull(best);
    }

    /** Newton on 1/‖w(μ)‖ = 1/radius, which is nearly straight in μ; μ = multiplier/radius. */
    double[] onCircle(double radius) {
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
        return new double[] {w[0], w[1], mu * radius};
    }

    /** (A+μI)⁻¹v. */
    private double[] solve(double mu, double vx, double vy) {
        double determinant = (xx + mu) * (yy + mu) - xy * xy;
        return new double[] {((yy + mu) * vx - xy * vy) / determinant, ((xx + mu) * vy - xy * vx) / determinant};
    }

    /** Halves the range of multipliers until no double lies between: g falls as the multiplier rises. */
    double[] onElastic(double radius, double l1Ratio) {
        double lower = 0;
        double upper = Math.max(
                l1Ratio > 0 ? Math.max(Math.abs(pullX), Math.abs(pullY)) / l1Ratio : 0,
                l1Ratio < 1
                        ? Math.hypot(pullX, pullY) / ((1 - l1Ratio) * PenaltyGeometry.reach(radius, l1Ratio, 1))
                        : 0);
        while (true) {
            double middle = lower + (upper - lower) / 2;
            if (middle <= lower || middle >= upper) {
                break;
            }
            double[] w = penalized(middle, l1Ratio);
            if (PenaltyGeometry.penalty(Ball.ELASTIC, l1Ratio, w[0], w[1]) > radius) {
                lower = middle;
            } else {
                upper = middle;
            }
        }
        double[] w = penalized(upper, l1Ratio);
        return new double[] {w[0], w[1], upper};
    }

    /** The minimum of loss + multiplier·g for the elastic ball, by cases of signs. */
    private double[] penalized(double multiplier, double l1Ratio) {
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
}
