package org.kaikaku.platform.consent.request;

import java.util.List;

/**
 * @param toAgree what waits for the visitor
 * @param asked what the visitor asked and others have yet to settle
 */
public record ConsentsView(List<ConsentLine> toAgree, List<ConsentLine> asked, List<ConsentLine> settled) {}
