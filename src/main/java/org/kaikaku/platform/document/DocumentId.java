package org.kaikaku.platform.document;

import java.util.UUID;

/** Which stored document. */
public record DocumentId(UUID value) {}
