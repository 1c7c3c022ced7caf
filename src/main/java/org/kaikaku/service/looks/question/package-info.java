/** A resident asks about one look; the office that looked answers. */
@NullMarked
package org.kaikaku.service.looks.question;

import org.jspecify.annotations.NullMarked;
