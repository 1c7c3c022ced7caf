package org.kaikaku.platform.document;

import org.jspecify.annotations.Nullable;

/**
 * A document that waited for the scanner has been seen.
 *
 * @param threat what the scanner calls what it found; null for a clean one
 */
public record DocumentScanned(DocumentId document, @Nullable String threat) {}
