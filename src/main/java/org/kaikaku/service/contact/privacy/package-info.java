/** What could name somebody is taken out of a text before others read it. */
@NullMarked
package org.kaikaku.service.contact.privacy;

import org.jspecify.annotations.NullMarked;
