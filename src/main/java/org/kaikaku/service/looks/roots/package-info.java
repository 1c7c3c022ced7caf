/** The journal's seals, for everybody. */
@NullMarked
package org.kaikaku.service.looks.roots;

import org.jspecify.annotations.NullMarked;
