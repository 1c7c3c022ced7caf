/** What a clerk does with mandates at the counter, the document in hand. */
@NullMarked
package org.kaikaku.platform.mandate.desk;

import org.jspecify.annotations.NullMarked;
