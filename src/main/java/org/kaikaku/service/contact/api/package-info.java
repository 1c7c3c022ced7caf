/** The chat and its hand-over to a person for programs: JSON under {@code /api/v1}, errors as problem+json (RFC 9457). */
@NullMarked
package org.kaikaku.service.contact.api;

import org.jspecify.annotations.NullMarked;
