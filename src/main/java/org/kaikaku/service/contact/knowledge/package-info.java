/** The city's answers (よくある質問): articles of its files, what other rooms answer, how they are found, and whether they helped. */
@NullMarked
package org.kaikaku.service.contact.knowledge;

import org.jspecify.annotations.NullMarked;
