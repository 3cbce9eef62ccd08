package org.xunlu.siting.solver;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * A linear program to be maximised, of which variables may have to be whole. Variables and rows have numbers from 0.
 * It may be solved again as rows are added; a linear one then goes on from where it was. Close it: it holds memory
 * outside the heap. Ask {@link NativeSolver#isAvailable} first.
 */
public final class Program implements AutoCloseable {
    private final MPSolver solver;
    private final boolean whole;
    private final List<MPVariable> variables = new ArrayList<>();
    private final List<MPConstraint> rows = new ArrayList<>();

    /** How a search ended. */
    public enum End {
        /** The best solution is known. */
        BEST,
        /** A solution is known, and a bound. */
        STOPPED,
        /** It is proven that there is none. */
        IMPOSSIBLE,
        /** None was found. */
        NONE
    }

    private Program(String solverName, boolean whole) {
        this.solver = MPSolver.createSolver(solverName);
        this.whole = whole;
        solver.suppressOutput();
        solver.objective().setMaximization();
    }

    /** An empty program of continuous variables (GLOP). */
    public static Program linear() {
        Program program = new Program("GLOP", false);
        program.solver.setSolverSpecificParametersAsString("use_dual_simplex: true use_preprocessing: false");
        return program;
    }

    /** An empty program in which variables may have to be whole (SCIP). */
    public static Program mixed() {
        return new Program("SCIP", true);
    }

    /** Adds a continuous variable and returns its number. */
    public int variable(double least, double most, double gain) {
        return added(solver.makeNumVar(least, most, ""), gain);
    }

    /** Adds a variable that is 0 or 1 and returns its number. */
    public int choice(double gain) {
        return added(whole ? solver.makeBoolVar("") : solver.makeNumVar(0, 1, ""), gain);
    }

    private int added(MPVariable variable, double gain) {
        solver.objective().setCoefficient(variable, gain);
        variables.add(variable);
        return variables.size() - 1;
    }

    /** Adds least ≤ Σ factor × variable ≤ most and returns its number. */
    public int row(double least, double most, int[] columns, double[] factors) {
        MPConstraint row = solver.makeConstraint(least, most);
        for (int place = 0; place < columns.length; place++) {
            row.setCoefficient(variables.get(columns[place]), factors[place]);
        }
        rows.add(row);
        return rows.size() - 1;
    }

    /** Narrows or widens a variable. */
    public void limit(int variable, double least, double most) {
        variables.get(variable).setBounds(least, most);
    }

    /** Tells a known solution, from which the search for whole ones may start. */
    public void hint(double[] values) {
        solver.setHint(variables.toArray(MPVariable[]::new), values);
    }

    /**
     * Solves.
     *
     * @param gap good enough: (bound − value) ÷ bound
     * @param stop asked often; true ends the search for whole solutions
     */
    public End solve(double gap, BooleanSupplier stop) {
        if (!whole) {
            return end(solver.solve());
        }
        MPSolverParameters parameters = new MPSolverParameters();
        parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, gap);
        SolverWatch watch = new SolverWatch(solver, stop);
        try {
            return end(solver.solve(parameters));
        } finally {
            watch.close();
            parameters.delete();
        }
    }

    private static End end(MPSolver.ResultStatus status) {
        return switch (status) {
            case OPTIMAL -> End.BEST;
            case FEASIBLE -> End.STOPPED;
            case INFEASIBLE -> End.IMPOSSIBLE;
            default -> End.NONE;
        };
    }

    /** Value of the solution found. */
    public double value() {
        return solver.objective().value();
    }

    /** No solution has a greater value; only where some variables are whole. */
    public double bound() {
        return solver.objective().bestBound();
    }

    /** The variable in the solution found. */
    public double value(int variable) {
        return variables.get(variable).solutionValue();
    }

    /** By how much the best value changes per unit of the variable; only of linear programs. */
    public double reducedCost(int variable) {
        return variables.get(variable).reducedCost();
    }

    /** How many rows there are. */
    public int rowCount() {
        return rows.size();
    }

    @Override
    public void close() {
        solver.delete();
    }
}
