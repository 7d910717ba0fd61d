/**
 * What the product promises, written down a second time in the simplest way: everything in memory, everything reckoned
 * from scratch, and nothing of the plugin known. The plugin is compared with it.
 */
package org.prepaidsupport.model;
