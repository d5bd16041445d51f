/** Stands for what jsPDF would load to draw web pages, which nobody does here: it is not shipped. */
export default null;
