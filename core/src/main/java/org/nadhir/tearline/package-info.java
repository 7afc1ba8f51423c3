/// The new text made for one recipient, its approval, and the release.
package org.nadhir.tearline;
