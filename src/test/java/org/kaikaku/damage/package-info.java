/** Damage to files, for tests of whatever reads them. */
@NullMarked
package org.kaikaku.damage;

import org.jspecify.annotations.NullMarked;
