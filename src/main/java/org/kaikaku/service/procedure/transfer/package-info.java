/** Cases that go from one division to another (移送): which may take them over, and where each has been. */
@NullMarked
package org.kaikaku.service.procedure.transfer;

import org.jspecify.annotations.NullMarked;
