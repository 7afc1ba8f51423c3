/// The product on one screen: read `WarningFlow` first.
package org.nadhir;
