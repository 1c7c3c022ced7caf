/** By which ways out of the house a notice goes. */
@NullMarked
package org.kaikaku.platform.notice.route;

import org.jspecify.annotations.NullMarked;
