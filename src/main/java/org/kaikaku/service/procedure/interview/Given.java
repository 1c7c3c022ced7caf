package org.kaikaku.service.procedure.interview;

import org.kaikaku.platform.rules.Answer;
import org.kaikaku.service.procedure.application.StatedFact.Source;

/** What is known of a fact in an interview, and where it came from. */
public record Given(Answer answer, Source source) {}
