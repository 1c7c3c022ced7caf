/** The same procedures, interviews and applications for programs: JSON under {@code /api/v1}, errors as problem+json (RFC 9457). */
@NullMarked
package org.kaikaku.service.procedure.api;

import org.jspecify.annotations.NullMarked;
