package org.kaikaku.service.procedure.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What the applicant is asked to mend (行政手続法7条).
 *
 * @param facts references of the facts to state again; may be empty when only a paper is missing
 */
public record CorrectionRequest(String message, List<String> facts, LocalDate until, Instant at, Worker by) {}
