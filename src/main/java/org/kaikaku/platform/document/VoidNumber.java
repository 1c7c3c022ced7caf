package org.kaikaku.platform.document;

import java.time.Instant;

/**
 * A number that was given and whose document never went out (欠番).
 *
 * @param division key of the one that gave it
 * @param number as it would have stood on the document
 * @param by name of who took the document back
 */
public record VoidNumber(String division, String number, String reason, String by, Instant at) {}
