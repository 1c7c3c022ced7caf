package org.kaikaku.service.procedure.application;

import java.util.UUID;

/**
 * The scanner found something in a paper after it had been taken. It is kept and not handed out.
 *
 * @param threat as the scanner calls it
 */
public record PaperInfected(UUID application, String title, String sentAs, String threat) {}
