package org.kaikaku.service.procedure.api;

/** A request that was understood and cannot be done. */
class ApiRefusal extends RuntimeException {
    private final ApiProblem problem;
    private final String about;

    ApiRefusal(ApiProblem problem, String about) {
        super(problem.what() + " " + about);
        this.problem = problem;
        this.about = about;
    }

    ApiProblem problem() {
        return problem;
    }

    String about() {
        return about;
    }
}
