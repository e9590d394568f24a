package org.ridgeline.numerics;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/**
 * Changes a polynomial from the basis of {@link OrthonormalPolynomials} to Chebyshev polynomials of
 * t = (x−center)/halfWidth, for all degrees up to that of the basis: as both bases are nested, a lower degree's change
 * is the leading block of a higher one's.
 */
public final class ChebyshevBasis {
    private final ExtendedMatrix table;

    public ChebyshevBasis(OrthonormalPolynomials polynomials) {
        this.table = polynomials.chebyshevs();
    }

    private ExtendedMatrix leading(int degree) {
        int size = degree + 1;
        ExtendedMatrix block = new ExtendedMatrix(size, size);
        for (int j = 0; j < size; j++) {
            System.arraycopy(table.high, table.at(0, j), block.high, block.at(0, j), size);
            System.arraycopy(table.low, table.at(0, j), block.low, block.at(0, j), size);
        }
        return block;
    }

    /** c₀…c_degree of Σ cₖTₖ(t). @param parts the polynomial's parts along p₀…p_degree */
    public double[] coefficients(double[] parts) {
        return Tikhonov.solve(leading(parts.length - 1), parts, 0).rounded();
    }

    /** Largest over smallest singular value of the n×(degree+1) design of T₀…T_degree at the samples. */
    public double conditionNumber(int degree) {
        int size = degree + 1;
        DMatrixRMaj block = new DMatrixRMaj(size, size);
        for (int i = 0; i < size; i++) {
            for (int j = i; j < size; j++) {
                block.data[i * size + j] = table.high[table.at(i, j)];
            }
        }
        var decomposition = DecompositionFactory_DDRM.svd(size, size, false, false, true);
        decomposition.decompose(block);
        double smallest = Double.POSITIVE_INFINITY;
        double largest = 0;
        for (int k = 0; k < size; k++) {
            smallest = Math.min(smallest, decomposition.getSingularValues()[k]);
            largest = Math.max(largest, decomposition.getSingularValues()[k]);
        }
        return largest / smallest;
    }

    /**
     * How far rounded coefficients are from least squares: max over k of |Tₖᵀ(y−Tc)| / (‖Tₖ‖·‖y‖).
     *
     * @param parts y's parts along p₀…p_degree
     * @param rootMeanSquare ‖y‖/√n
     */
    public double normalEquationsResidual(double[] coefficients, double[] parts, double rootMeanSquare) {
        ExtendedMatrix block = leading(parts.length - 1);
        ExtendedMatrix rest = Tikhonov.residual(block, parts, ExtendedMatrix.column(coefficients));
        double worst = 0;
        for (int k = 0; k < block.columns; k++) {
            Extended along = new Extended();
            ExtendedMatrix.addDot(block, block.at(0, k), rest, 0, block.rows, along);
            double scale = block.norm(block.at(0, k), block.rows).high * rootMeanSquare;
            worst = Math.max(worst, scale > 0 ? Math.abs(along.high) / scale : Math.abs(along.high));
        }
        return worst;
    }
}
