@NullMarked
package org.kaikaku.platform.identity.account;

import org.jspecify.annotations.NullMarked;
