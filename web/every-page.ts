/** The script of every page, public or signed-in: text size and contrast before the first paint, sheets of the header. */
import './display.ts'
import './menus.ts'
