@NullMarked
package org.kaikaku.platform.staffing.grant;

import org.jspecify.annotations.NullMarked;
