/** Staff who have lost passkey and codes get in again, by two people of the office (アカウントの再設定). */
@NullMarked
package org.kaikaku.platform.staffing.reset;

import org.jspecify.annotations.NullMarked;
