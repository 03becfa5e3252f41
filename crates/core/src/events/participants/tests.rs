mod lists;
mod people;
