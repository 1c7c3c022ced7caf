package org.kaikaku.service.contact.api;

/** A call that was understood and cannot be done. */
class ContactRefusal extends RuntimeException {
    private final ContactProblem problem;

    ContactRefusal(ContactProblem problem) {
        super(problem.type());
        this.problem = problem;
    }

    ContactProblem problem() {
        return problem;
    }
}
