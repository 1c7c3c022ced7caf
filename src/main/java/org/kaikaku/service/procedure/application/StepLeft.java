package org.kaikaku.service.procedure.application;

/**
 * The applicant is to learn of the step that led here, said in the transaction in which it left the office: asked to mend, or withdrawn for
 * them. Of a decision they learn once its paper is there.
 */
public record StepLeft(Application application) {}
